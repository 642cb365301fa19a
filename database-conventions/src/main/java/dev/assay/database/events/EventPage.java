package dev.assay.database.events;

import java.util.List;

/**
 * Events in the order in which they became visible.
 *
 * @param next where to read on; also of an empty page
 * @param life the life of the database that {@code next} is of; to be sent along with it
 * @param startedOver whether the page begins at the first event because the position that was asked for is of another life
 */
public record EventPage(List<Event> items, EventPosition next, String life, boolean startedOver) {}
