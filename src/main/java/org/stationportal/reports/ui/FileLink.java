package org.stationportal.reports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.stationportal.reports.Progress;

/**
 * A large file to download. It is made on the disk first, so that the database is not held by a slow line; how far it has
 * come stands beside the link, and whoever leaves the page gets the file all the same.
 */
final class FileLink extends Span {

    private final Span progress = new Span();

    FileLink(String label, String fileName, String contentType, Content content) {
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(fileName);
                    event.setContentType(contentType);
                    send(event, content);
                },
                label);
        link.setDownload(true);
        progress.addClassName("sp-quiet");
        progress.getElement().setAttribute("aria-live", "polite");
        addClassName("sp-screen-only");
        add(link, progress);
    }

    private void send(DownloadEvent event, Content content) throws IOException {
        UI ui = event.getUI();
        Path file = Files.createTempFile("station-portal", ".export");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.write(out, (done, total) -> tell(ui, () -> getTranslation("reports.progress", done, total)));
            } finally {
                tell(ui, () -> "");
            }
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void tell(UI ui, Supplier<String> words) {
        try {
            ui.access(() -> progress.setText(words.get()));
        } catch (UIDetachedException left) {
            // the page is gone, the download goes on
        }
    }

    /** Writes the file and tells how far it has come. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out, Progress progress);
    }
}
