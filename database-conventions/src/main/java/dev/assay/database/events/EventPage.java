package dev.assay.database.events;

import java.util.List;

/**
 * Events in the order in which they became visible.
 *
 * @param next where to read on; also of an empty page
 */
public record EventPage(List<Event> items, EventPosition next) {}
