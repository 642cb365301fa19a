/** Many candidates by one call: what may be asked for, and the worker that takes jobs through their stages; how a stage is done, its package knows. */
package dev.assay.profile.imports;
