/** Lets another system keep up with the candidates: what changed since it last asked, erasures among it. */
package dev.assay.profile.sync;
