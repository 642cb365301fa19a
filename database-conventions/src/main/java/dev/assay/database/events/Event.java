package dev.assay.database.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param id the same every time that it is read
 * @param data a JSON object with ids and versions, never with anything that a person wrote
 */
public record Event(
        UUID id, String type, Instant at, @JsonRawValue String data) {}
