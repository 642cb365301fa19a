package dev.assay.rest.shown;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The candidates that an answer shows, as a header carries them: the 16 bytes of each id, concatenated, in base64url.
 *
 * @param ids at most {@value #MOST}, without duplicates
 * @param others whether there may be more, among them any candidate
 */
public record ShownCandidates(List<UUID> ids, boolean others) {

    /** In a request {@value #ASKED}, since only those who ask are told; in an answer the candidates that it shows. */
    public static final String HEADER = "X-Shown-Candidates";

    public static final String ASKED = "tell";

    /** A page of pairs shows two for each of its rows, of which there are at most 500. */
    public static final int MOST = 1_000;

    /** Limit in bytes for all headers of an answer with this one, which has up to 21,335; the others have a few thousand. */
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

    /** Names as many as fit, and says so if there are more. */
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
     * @param text the result of {@link #text}; null for nobody
     * @throws IllegalArgumentException if it is anything else
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
