/** What the tests of every service need: a real PostgreSQL, keys, and tokens signed with them. */
package dev.assay.rest.testing;
