package org.stationportal.reports;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of each page: whose paper it is at the left, its number and how many there are at the right. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float SIZE = 8;
    private static final float ROOM_FOR_THE_COUNT = 30;

    private final PaperFont font;
    private final PaperWords words;
    private final String foot;
    private @Nullable PdfTemplate count;

    PageNumbers(PaperFont font, PaperWords words, String foot) {
        this.font = font;
        this.words = words;
        this.foot = foot;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        count = writer.getDirectContent().createTemplate(ROOM_FOR_THE_COUNT * 2, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float y = document.bottom() - 18;
        String number = words.of("reports.pdf.page", Integer.toString(writer.getPageNumber()));
        float x = document.right() - ROOM_FOR_THE_COUNT - 10;
        ColumnText.showTextAligned(page, Element.ALIGN_LEFT, new Phrase(foot, font.sized(SIZE)), document.left(), y, 0);
        ColumnText.showTextAligned(page, Element.ALIGN_RIGHT, new Phrase(number, font.sized(SIZE)), x, y, 0);
        if (count != null) {
            page.addTemplate(count, x, y - SIZE / 2);
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (count != null) {
            String pages = words.of("reports.pdf.pages", Integer.toString(writer.getPageNumber() - 1));
            ColumnText.showTextAligned(count, Element.ALIGN_LEFT, new Phrase(pages, font.sized(SIZE)), 0, SIZE / 2, 0);
        }
    }
}
