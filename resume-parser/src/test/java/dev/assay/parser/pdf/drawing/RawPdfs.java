package dev.assay.parser.pdf.drawing;

import java.nio.charset.StandardCharsets;

/** PDFs of one page, written operator by operator, for what no program draws. */
final class RawPdfs {
    private static final String FILE = """
            %%PDF-1.7
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R >> endobj
            4 0 obj << /Length %d >> stream
            %s
            endstream endobj
            5 0 obj << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>
             /ExtGState << %s >> /XObject << /G 6 0 R >> >> endobj
            6 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >>
             /Resources 5 0 R /Length %d >> stream
            %s
            endstream endobj
            7 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >> /Length 1 >> stream
            q
            endstream endobj
            trailer << /Root 1 0 R >>
            %%%%EOF
            """;

    private RawPdfs() {}

    /**
     * Has the font /F and the group /G, the object 6; the object 7 is an empty group.
     *
     * @param page the operators of the page
     * @param states graphics states by their names
     * @param group the operators of the group
     */
    static byte[] of(String page, String states, String group) {
        return FILE.formatted(page.length(), page, states, group.length(), group)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes a line of 10 pt. */
    static String text(int y, String text) {
        return "BT /F 10 Tf 50 " + y + " Td (" + text + ") Tj ET ";
    }
}
