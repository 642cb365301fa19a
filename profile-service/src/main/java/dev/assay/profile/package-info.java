/** The service that alone writes candidates and their profiles, and tells others what changed. */
package dev.assay.profile;
