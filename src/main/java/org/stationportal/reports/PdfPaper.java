package org.stationportal.reports;

import java.awt.Color;
import java.io.OutputStream;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A PDF in the making: written page by page to the stream, numbered pages with a line at their foot. */
final class PdfPaper implements AutoCloseable {

    static final Color GREY = new Color(0xE7, 0xEC, 0xEC);
    private static final float MARGIN = 40;

    private final PaperFont font;
    private final Document document;
    private final float size;

    PdfPaper(OutputStream out, Rectangle page, String title, String foot, PaperFont font, PaperWords words) {
        this.font = font;
        size = page.getWidth() > page.getHeight() ? 8.5f : 9.5f;
        document = new Document(page, MARGIN, MARGIN, MARGIN - 4, MARGIN + 8);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new PageNumbers(font, words, font.printable(foot)));
        document.addTitle(title);
        document.open();
    }

    void title(String text) {
        var title = new Paragraph(font.printable(text), font.bold(16));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(6);
        document.add(title);
    }

    void heading(String text) {
        var heading = new Paragraph(font.printable(text), font.bold(size + 1.5f));
        heading.setSpacingBefore(8);
        heading.setSpacingAfter(4);
        heading.setKeepTogether(true);
        document.add(heading);
    }

    void line(String text) {
        var line = new Paragraph(phrase(text, font.sized(size)));
        line.setLeading(size * 1.5f);
        document.add(line);
    }

    void add(Element element) {
        document.add(element);
    }

    void gap(float points) {
        var gap = new Paragraph(new Chunk(" ", font.sized(1)));
        gap.setSpacingAfter(points);
        document.add(gap);
    }

    void newPage() {
        document.newPage();
    }

    /** A table over the whole width with columns of these shares. */
    PdfPTable table(float... shares) {
        var table = new PdfPTable(shares);
        table.setWidthPercentage(100);
        table.setSplitLate(false);
        table.setSpacingBefore(4);
        return table;
    }

    PdfPCell cell(String text) {
        return styled(new PdfPCell(phrase(text, font.sized(size))));
    }

    PdfPCell head(String text) {
        var cell = styled(new PdfPCell(phrase(text, font.bold(size))));
        cell.setBackgroundColor(GREY);
        return cell;
    }

    PdfPCell number(String text) {
        var cell = cell(text);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    /** A cell without lines around it, for signatures and remarks. */
    PdfPCell free(String text) {
        var cell = cell(text);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private Phrase phrase(String text, Font style) {
        var chunk = new Chunk(font.printable(text), style);
        chunk.setSplitCharacter(LineBreaks.CHINESE);
        return new Phrase(chunk);
    }

    private static PdfPCell styled(PdfPCell cell) {
        cell.setLeading(0, 1.35f);
        cell.setBorderColor(Color.DARK_GRAY);
        cell.setBorderWidth(0.5f);
        cell.setPadding(3.5f);
        cell.setPaddingTop(1.5f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    @Override
    public void close() {
        document.close();
    }
}
