/** Skills, and the languages that a person speaks or programs in, which sections mix up; no other kind of entry is known. */
package dev.assay.parser.entries.skills;
