/** Text as tokens that know where they came from, the same for every case, white space and Unicode form. */
package dev.assay.engine.text;
