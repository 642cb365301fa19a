package dev.assay.parser.entries;

import dev.assay.parser.contact.ContactReader;
import dev.assay.parser.contact.Where;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Piece;
import dev.assay.parser.entries.achievements.ItemReader;
import dev.assay.parser.entries.education.EducationReader;
import dev.assay.parser.entries.skills.LanguagesReader;
import dev.assay.parser.entries.skills.SkillsReader;
import dev.assay.parser.entries.words.HeadWords;
import dev.assay.parser.entries.words.Lists;
import dev.assay.parser.entries.work.ProfileWork;
import dev.assay.parser.entries.work.WorkReader;
import dev.assay.parser.resume.Draft;
import dev.assay.parser.sections.Part;
import dev.assay.parser.sections.Section;
import dev.assay.parser.sections.Terms;
import java.util.ArrayList;
import java.util.List;

/** Reads each part of a document according to its section. */
public final class SectionReaders {
    private static final double LIKELY = 0.9;

    /** In words. */
    private static final int LONGEST_INTEREST = 3;

    private static final WorkReader.Fields WORK = new WorkReader.Fields("work", "name");
    private static final WorkReader.Fields VOLUNTEER = new WorkReader.Fields("volunteer", "organization");

    private final HeadWords words = new HeadWords();
    private final WorkReader work = new WorkReader(words);
    private final ProfileWork profile = new ProfileWork();
    private final EducationReader education = new EducationReader(words);

    public Terms terms() {
        return words;
    }

    public Draft read(Decoded document, List<Part> parts) {
        Draft draft = new Draft();
        ContactReader contact = new ContactReader(draft);
        boolean told = parts.stream().anyMatch(part -> part.section() == Section.WORK);
        boolean linkedIn = ProfileWork.isOf(document);
        for (Part part : told ? parts : new WithoutHeadings(words).sorted(parts)) {
            boolean done = linkedIn && part.section() == Section.WORK && profile.read(part.blocks(), draft);
            if (!done) {
                read(part, draft, contact);
            }
        }
        contact.read(document.furniture(), Where.FURNITURE);
        document.loose().forEach(block -> draft.leave(block.piece()));
        draft.close();
        return draft;
    }

    private void read(Part part, Draft draft, ContactReader contact) {
        List<Block> blocks = part.blocks();
        if (!part.certain()) {
            part.heading().ifPresent(heading -> draft.leave(heading.piece()));
        }
        switch (part.section()) {
            case TOP -> contact.read(blocks, Where.TOP);
            case CONTACT -> contact.read(blocks, Where.SECTION);
            case SUMMARY -> blocks.forEach(block -> draft.basics().extend("summary", block.piece(), LIKELY));
            case WORK -> work.read(blocks, WORK, draft);
            case VOLUNTEER -> work.read(blocks, VOLUNTEER, draft);
            case EDUCATION -> education.read(blocks, draft);
            case SKILLS -> SkillsReader.read(blocks, draft);
            case PROJECTS -> ItemReader.read(blocks, ItemReader.PROJECT, draft);
            case PUBLICATIONS -> ItemReader.read(blocks, ItemReader.PUBLICATION, draft);
            case CERTIFICATES -> ItemReader.read(blocks, ItemReader.CERTIFICATE, draft);
            case AWARDS -> ItemReader.read(blocks, ItemReader.AWARD, draft);
            case LANGUAGES -> LanguagesReader.read(blocks, draft);
            case INTERESTS -> interests(blocks, draft);
            case REFERENCES -> blocks.forEach(block -> draft.add("references").put("reference", block.piece(), LIKELY));
            case OTHER -> blocks.forEach(block -> draft.leave(block.piece()));
        }
    }

    /** What somebody says in a sentence is more than an interest. */
    private static void interests(List<Block> blocks, Draft draft) {
        List<Piece> items = new ArrayList<>();
        blocks.forEach(block -> items.addAll(Lists.items(block.piece())));
        for (Piece item : items) {
            if (item.text().split("\\s+").length > LONGEST_INTEREST) {
                draft.leave(item);
            } else {
                draft.add("interests").put("name", item, LIKELY);
            }
        }
    }
}
