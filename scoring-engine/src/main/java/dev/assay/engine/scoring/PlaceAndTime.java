package dev.assay.engine.scoring;

import dev.assay.engine.profile.Months;
import dev.assay.engine.profile.Place;
import java.util.Optional;

/**
 * Two statements stand in independent places when these differ. Entry numbers would not do: they change when a profile is
 * written in another order.
 */
record PlaceAndTime(Place place, Optional<Months> when) {}
