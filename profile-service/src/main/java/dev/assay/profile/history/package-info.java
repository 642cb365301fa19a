/** What a candidate was before: its versions, and how one of them becomes the latest again. */
package dev.assay.profile.history;
