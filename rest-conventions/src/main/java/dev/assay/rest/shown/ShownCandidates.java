package dev.assay.rest.shown;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Whom an answer tells of, as it travels in a header: the 16 bytes of each id, one after the other, in base64url.
 *
 * @param ids at most {@value #MOST}, each once
 * @param others whether there may be more of them, anybody among them
 */
public record ShownCandidates(List<UUID> ids, boolean others) {

    /** Of a request, {@value #ASKED}: only who asks is told. Of an answer, whom it tells of. */
    public static final String HEADER = "X-Shown-Candidates";

    public static final String ASKED = "tell";

    /** A page of pairs has twice as many as it has rows, of which there are 500. */
    public static final int MOST = 1_000;

    /** Bytes of all headers of an answer that has this one: 21,335 of it, and some thousand of others. */
    public static final int LARGEST_HEAD = 32 * 1024;

    public static final ShownCandidates NONE = new ShownCandidates(List.of(), false);

    public static final ShownCandidates ANYBODY = new ShownCandidates(List.of(), true);

    private static final int ID_BYTES = 16;

    private static final String OTHERS = "*";

    public ShownCandidates {
        ids = List.copyOf(ids);
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " candidates are named");
        }
    }

    /** Names as many as fit. */
    static ShownCandidates of(Collection<UUID> ids, boolean others) {
        return new ShownCandidates(ids.stream().limit(MOST).toList(), others || ids.size() > MOST);
    }

    public boolean isEmpty() {
        return ids.isEmpty() && !others;
    }

    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * ID_BYTES);
        ids.forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()) + (others ? OTHERS : "");
    }

    /**
     * @param text what {@link #text} gave; null for nobody
     * @throws IllegalArgumentException where it is anything else
     */
    public static ShownCandidates parse(String text) {
        if (text == null) {
            return NONE;
        }
        boolean others = text.endsWith(OTHERS);
        byte[] bytes = Base64.getUrlDecoder().decode(others ? text.substring(0, text.length() - 1) : text);
        if (bytes.length % ID_BYTES != 0) {
            throw new IllegalArgumentException("Ids have " + ID_BYTES + " bytes each");
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        List<UUID> ids = new ArrayList<>();
        while (left.hasRemaining()) {
            ids.add(new UUID(left.getLong(), left.getLong()));
        }
        return new ShownCandidates(ids, others);
    }
}
