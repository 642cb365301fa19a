package dev.assay.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far a service's events have been read.
 *
 * @param position null before the first event
 * @param life the life of the service's database to which the position belongs; null if the service has not said
 */
record ReadSoFar(String position, String life) {

    static final ReadSoFar NOTHING = new ReadSoFar(null, null);

    /** The position after a page. Services of the previous build say nothing about their database. */
    ReadSoFar behind(JsonNode page) {
        return new ReadSoFar(page.path("next").asText(), page.path("life").asText(life));
    }
}
