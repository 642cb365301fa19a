package dev.assay.engine.rubric;

import java.util.List;
import java.util.Map;

/** The files of a rubric, read. */
record RubricParts(
        List<DimensionRules> dimensions,
        List<JobProfile> jobProfiles,
        List<NoteRule> notes,
        Map<String, Source> sources,
        ActionRules actions,
        MeasureRules measures,
        List<PolarityRule> polarity,
        List<ConnectiveRule> connectives,
        IntegrityRules integrity,
        ScoringRules scoring) {}
