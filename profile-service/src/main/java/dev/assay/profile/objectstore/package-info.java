/** Originals in an S3-compatible store: put before the row that names them is committed, deleted after it is gone. */
package dev.assay.profile.objectstore;
