package dev.assay.engine.profile;

import dev.assay.engine.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * One sentence, bullet or keyword, blind: its tokens name no person, organisation or gender.
 *
 * @param entry number of the section entry it stands in, the same for all statements of that entry
 * @param when span of the entry, empty when it has no readable dates
 * @param pointer JSON pointer of its string; {@code start}, {@code end} are UTF-16 offsets into it
 * @param content what it says, the same for copies of it anywhere in the profile
 */
public record Statement(
        Place place,
        int entry,
        Optional<Months> when,
        String pointer,
        int start,
        int end,
        List<Token> tokens,
        String content) {

    public Statement {
        tokens = List.copyOf(tokens);
    }
}
