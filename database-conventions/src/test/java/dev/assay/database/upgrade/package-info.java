/** Whether the last release can go on while the schemas are brought up to date, and come back afterwards: expand, then contract. */
package dev.assay.database.upgrade;
