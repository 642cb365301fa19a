package dev.assay.engine.assessment;

import java.util.List;

/** The whole result for one profile; equal inputs give equal bytes. */
public final class Assessment {
    private final Result result;
    private final byte[] json;
    private final byte[] scoreCore;
    private final Receipt receipt;

    /** The parts of the answer that are read as objects. */
    public record Result(
            int overall,
            List<DimensionResult> dimensions,
            List<Fit> fits,
            String bestJobProfile,
            List<Note> notes,
            List<Finding> findings,
            List<Unreadable> unreadable) {}

    public Assessment(Result result, byte[] json, byte[] scoreCore, Receipt receipt) {
        this.result = result;
        this.json = json.clone();
        this.scoreCore = scoreCore.clone();
        this.receipt = receipt;
    }

    /** 0..100: the fit for the rubric's default job profile. */
    public int overall() {
        return result.overall();
    }

    /** In the order of {@link dev.assay.engine.rubric.Dimension}. */
    public List<DimensionResult> dimensions() {
        return result.dimensions();
    }

    /** One for each job profile, in the rubric's order. */
    public List<Fit> fits() {
        return result.fits();
    }

    /** Id of the job profile with the highest fit; the rubric's order breaks ties. */
    public String bestJobProfile() {
        return result.bestJobProfile();
    }

    public List<Note> notes() {
        return result.notes();
    }

    public List<Finding> findings() {
        return result.findings();
    }

    public List<Unreadable> unreadable() {
        return result.unreadable();
    }

    /** Canonical JSON of the result, UTF-8. */
    public byte[] json() {
        return json.clone();
    }

    /** Canonical JSON of scores, coverage, competencies, rule ids and points: what must not change when only names do. */
    public byte[] scoreCore() {
        return scoreCore.clone();
    }

    public Receipt receipt() {
        return receipt;
    }
}
