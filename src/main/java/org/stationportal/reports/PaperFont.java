package org.stationportal.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.stereotype.Component;

/**
 * The font that PDFs carry: Noto Sans CJK SC with all characters of the block CJK Unified Ideographs. A character beyond
 * it is written as its number, so that a rare name never loses one.
 *
 * @see "Design decision: 0045"
 */
@Component
class PaperFont {

    private static final String FILE = "/fonts/NotoSansCJKsc-Regular.otf";

    private final BaseFont font;

    PaperFont() {
        try (InputStream file = Objects.requireNonNull(PaperFont.class.getResourceAsStream(FILE))) {
            font = BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
            font.setSubset(true);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Font sized(float points) {
        return new Font(font, points);
    }

    Font bold(float points) {
        return new Font(font, points, Font.BOLD);
    }

    BaseFont base() {
        return font;
    }

    /** The text with a number like 〔U+20BB7〕 for each character that the font does not have. */
    String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || font.charExists(character)) {
                printable.appendCodePoint(character);
            } else if (Character.isWhitespace(character) || Character.isISOControl(character)) {
                printable.append(' ');
            } else {
                printable.append(String.format(Locale.ROOT, "〔U+%04X〕", character));
            }
        });
        return printable.toString();
    }
}
