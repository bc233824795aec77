package org.stationportal.reports;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.DefaultSplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line of a PDF may end: no line begins with a closing sign or ends with an opening one. */
final class LineBreaks implements SplitCharacter {

    static final LineBreaks CHINESE = new LineBreaks();

    private static final String NOT_FIRST = "，。；：、？！）〕》”’…·),;:!?%";
    /** Signs of full width after which the library would not break. */
    private static final String BREAKS_AFTER = "，；：？！）";

    private static final String NOT_LAST = "（〔《“‘(";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk @Nullable [] chunk) {
        return (BREAKS_AFTER.indexOf(text[current]) >= 0
                        || DefaultSplitCharacter.DEFAULT.isSplitCharacter(start, current, end, text, chunk))
                && NOT_LAST.indexOf(text[current]) < 0
                && (current + 1 >= end || NOT_FIRST.indexOf(text[current + 1]) < 0);
    }
}
