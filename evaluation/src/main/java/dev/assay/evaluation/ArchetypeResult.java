package dev.assay.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The engine compared with the readers on one kind of person. Kinds are small groups, so means say more than correlations.
 *
 * @param labels the readers' mean level per dimension and mean overall
 * @param levels the engine's mean level per dimension and mean overall
 */
public record ArchetypeResult(String archetype, int resumes, Map<Target, Double> labels, Map<Target, Double> levels) {

    static ArchetypeResult of(String archetype, List<LabelledResume> group, AssayMethod assay) {
        Map<Target, Double> labels = new EnumMap<>(Target.class);
        Map<Target, Double> levels = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            labels.put(
                    target,
                    group.stream()
                            .mapToDouble(resume -> resume.label(target))
                            .average()
                            .orElseThrow());
            levels.put(
                    target,
                    group.stream()
                            .mapToDouble(resume -> level(assay, resume, target))
                            .average()
                            .orElseThrow());
        }
        return new ArchetypeResult(archetype, group.size(), labels, levels);
    }

    private static double level(AssayMethod assay, LabelledResume resume, Target target) {
        return target.dimension().isPresent() ? assay.of(resume).levels().get(target) : assay.score(resume, target);
    }
}
