package dev.assay.scoring.assessment.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A profile that tells when it is copied: a released engine copies it once before each further assessment of a counterfactual check. */
// Jackson lets a copy be of any type, which javac checks at the class.
@SuppressWarnings("unchecked")
final class SteppedProfile extends ObjectNode {

    private static final long serialVersionUID = 1;

    private final transient Runnable step;

    SteppedProfile(ObjectNode profile, Runnable step) {
        super(JsonNodeFactory.instance);
        setAll(profile);
        this.step = step;
    }

    @Override
    public ObjectNode deepCopy() {
        step.run();
        return super.deepCopy();
    }
}
