package dev.assay.database.events;

import java.util.List;

/**
 * Events in the order in which they became visible.
 *
 * @param next where to continue; present even on an empty page
 * @param life the life of the database to which {@code next} belongs; to be sent along with it
 * @param startedOver whether the page begins at the first event because the requested position belongs to another life
 */
public record EventPage(List<Event> items, EventPosition next, String life, boolean startedOver) {}
