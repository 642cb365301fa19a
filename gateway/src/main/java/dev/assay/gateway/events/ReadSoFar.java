package dev.assay.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far a service's events have been read.
 *
 * @param position null before the first
 * @param life the life of the service's database that the position is of; null where no service has told
 */
record ReadSoFar(String position, String life) {

    static final ReadSoFar NOTHING = new ReadSoFar(null, null);

    /** Behind a page of a service; one of the build before says nothing of its database. */
    ReadSoFar behind(JsonNode page) {
        return new ReadSoFar(page.path("next").asText(), page.path("life").asText(life));
    }
}
