package dev.assay.parser.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The XML that some programs put into the PDFs that they make of it; any other file that is attached stays closed. */
final class Attachments {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 8;

    private Attachments() {}

    static Optional<byte[]> xml(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        // One level: that is how they are written, and a tree can be its own branch.
        Map<String, PDComplexFileSpecification> named = files == null ? null : files.getNames();
        if (named == null || named.size() > MOST_FILES) {
            return Optional.empty();
        }
        for (Map.Entry<String, PDComplexFileSpecification> file : named.entrySet()) {
            PDEmbeddedFile embedded = file.getValue().getEmbeddedFile();
            if (embedded != null && isXml(file.getKey(), file.getValue().getFilename())) {
                return bytes(embedded);
            }
        }
        return Optional.empty();
    }

    private static boolean isXml(String key, String name) {
        return (name == null ? key : name).toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /** Empty where it is larger than a person's data can be. */
    private static Optional<byte[]> bytes(PDEmbeddedFile file) throws IOException {
        try (InputStream stream = file.createInputStream()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        }
    }
}
