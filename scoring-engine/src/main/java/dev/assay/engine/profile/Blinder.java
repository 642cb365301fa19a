package dev.assay.engine.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.text.HiddenText;
import dev.assay.engine.text.Invisible;
import dev.assay.engine.text.Pronouns;
import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Turns a JSON Resume document into the blind profile that the engine reads. */
public final class Blinder {
    private final Predicate<String> vocabulary;
    private final StatementSplitter splitter;
    private final PersonalDetails details = new PersonalDetails();
    private final Content content;

    /**
     * @param vocabulary word keys of the rubric, which stay readable even where a name is made of them
     * @param breakBefore index of the token at which a sentence must be cut, or its size
     */
    public Blinder(Predicate<String> vocabulary, ToIntFunction<List<Token>> breakBefore) {
        this.vocabulary = vocabulary;
        this.content = new Content(vocabulary);
        this.splitter = new StatementSplitter(breakBefore);
    }

    public BlindProfile blind(JsonNode document, LocalDate asOf) {
        Reading reading = new Reading(asOf);
        Optional<Nodes.Entry> root = reading.nodes.object(document, "");
        root.ifPresent(reading::read);
        return new BlindProfile(reading.statements, reading.jobs, reading.nodes.unreadable());
    }

    private final class Reading {
        private final Nodes nodes = new Nodes();
        private final NameMask mask = new NameMask(vocabulary);
        private final List<Statement> statements = new ArrayList<>();
        private final List<Job> jobs = new ArrayList<>();
        private final DateReader dates;
        private int entryNumber;

        Reading(LocalDate asOf) {
            this.dates = new DateReader(nodes, asOf);
        }

        void read(Nodes.Entry root) {
            List<Nodes.Entry> basics =
                    nodes.object(root.node().get("basics"), "/basics").stream().toList();
            collectNames(basics, Section.BASICS);
            List<List<Nodes.Entry>> sections = new ArrayList<>();
            for (Section section : Section.ENTRIES) {
                List<Nodes.Entry> entries = nodes.entries(root.node().get(section.name()), "/" + section.name());
                collectNames(entries, section);
                sections.add(entries);
            }
            readEntries(basics, Section.BASICS);
            for (int i = 0; i < sections.size(); i++) {
                readEntries(sections.get(i), Section.ENTRIES.get(i));
            }
        }

        private void collectNames(List<Nodes.Entry> entries, Section section) {
            for (Nodes.Entry entry : entries) {
                for (String field : section.names()) {
                    nodes.text(entry, field).ifPresent(name -> mask.add(name.value(), section.namesPeople()));
                }
            }
        }

        private void readEntries(List<Nodes.Entry> entries, Section section) {
            for (Nodes.Entry entry : entries) {
                entryNumber++;
                Optional<Months> when = dates.read(entry, section.dates());
                if (section.place() == Place.WORK) {
                    jobs.add(new Job(entryNumber, entry.pointer(), when));
                }
                addAll(entry, section.texts(), section.place(), when);
                addAll(entry, section.lists(), section.place(), when);
                addAll(entry, section.titles(), Place.TITLE, when);
                addAll(entry, section.keywords(), Place.SKILL, Optional.empty());
            }
        }

        private void addAll(Nodes.Entry entry, List<String> fields, Place place, Optional<Months> when) {
            for (String field : fields) {
                nodes.texts(entry, field).forEach(text -> addSentences(text, place, when));
            }
        }

        private void addSentences(Nodes.Text text, Place place, Optional<Months> when) {
            List<Token> tokens = blindTokens(text.value());
            for (StatementSplitter.Piece piece : splitter.split(text.value(), tokens)) {
                statements.add(new Statement(
                        place,
                        entryNumber,
                        when,
                        text.pointer(),
                        piece.start(),
                        piece.end(),
                        piece.tokens(),
                        content.of(piece.tokens())));
            }
        }

        private List<Token> blindTokens(String source) {
            List<Token> visible = Tokenizer.tokens(HiddenText.blanked(source));
            if (Invisible.disguises(source)) {
                visible.replaceAll(token ->
                        Invisible.isIn(source, token.start(), token.end()) ? token.as(Token.DISGUISED) : token);
            }
            List<Token> masked = mask.mask(source, visible);
            masked.replaceAll(this::withoutGender);
            hideStatedPronouns(masked);
            return details.without(Pronouns.marked(masked));
        }

        /** "she/her" states a gender and tells no deed. */
        private static void hideStatedPronouns(List<Token> tokens) {
            List<Token> told = List.copyOf(tokens);
            for (int i = 1; i < told.size(); i++) {
                boolean stated = told.get(i).joint() == Token.Joint.GLUED
                        && Pronouns.mark(told.get(i).text()).isPresent()
                        && Pronouns.mark(told.get(i - 1).text()).isPresent();
                if (stated) {
                    tokens.set(i - 1, tokens.get(i - 1).as(Token.PERSON));
                    tokens.set(i, tokens.get(i).as(Token.PERSON));
                }
            }
        }

        private Token withoutGender(Token token) {
            boolean gender = GenderWords.contains(token.text()) && !vocabulary.test(token.key());
            return gender ? token.as(Token.PERSON) : token;
        }
    }
}
