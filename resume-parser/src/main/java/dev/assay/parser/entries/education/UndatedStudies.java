package dev.assay.parser.entries.education;

import dev.assay.parser.document.Block;
import dev.assay.parser.entries.heads.RawEntry;
import dev.assay.parser.entries.words.HeadWords;
import java.util.ArrayList;
import java.util.List;

/** Cuts studies that no line dates: one begins where a line names a school or a degree, and the one before has its own. */
final class UndatedStudies {
    private final HeadWords words;
    private final List<RawEntry> entries = new ArrayList<>();
    private List<Block> head = new ArrayList<>();
    private List<Block> body = new ArrayList<>();

    UndatedStudies(HeadWords words) {
        this.words = words;
    }

    List<RawEntry> split(List<Block> blocks) {
        for (Block block : blocks) {
            if (head.isEmpty()) {
                head.add(block);
            } else if (isTold(block)) {
                body.add(block);
            } else if (isPartOfHead(block)) {
                head.add(block);
            } else {
                end();
                head.add(block);
            }
        }
        end();
        return entries;
    }

    private void end() {
        if (!head.isEmpty()) {
            entries.add(new RawEntry(head, body));
            head = new ArrayList<>();
            body = new ArrayList<>();
        }
    }

    /** List items below a line that is none, and lines that name neither. */
    private boolean isTold(Block block) {
        boolean names = isSchool(block) || isDegree(block);
        return StudyBody.isLabelled(block.text(), words)
                || block.bullet() && !head.get(0).bullet()
                || !names && !block.apart() && (head.size() > 1 || isWhole());
    }

    /** What the study lacks, or a line that may name it. */
    private boolean isPartOfHead(Block block) {
        boolean second = isSchool(block) && head.stream().anyMatch(this::isSchool)
                || isDegree(block) && head.stream().anyMatch(this::isDegree);
        boolean other = !isSchool(block) && !isDegree(block) && block.apart();
        boolean next = block.apart() || head.get(0).bullet() && block.bullet();
        return body.isEmpty() && !second && !other && !(next && (isWhole() || hasTwoHalves()));
    }

    /** "BSc Physics, Boreal" names its school, whether or not a word tells that it is one. */
    private boolean hasTwoHalves() {
        return head.size() == 1 && head.get(0).text().contains(",");
    }

    private boolean isWhole() {
        return head.stream().anyMatch(this::isSchool) && head.stream().anyMatch(this::isDegree);
    }

    private boolean isSchool(Block block) {
        return words.institution(block.text()) > 0;
    }

    private boolean isDegree(Block block) {
        return words.degree(block.text()) > 0;
    }
}
