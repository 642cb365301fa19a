/** What is sent for a candidate, checked by the rules of the API and ready to store; knows not who is stored already. */
package dev.assay.profile.candidate.submission;
