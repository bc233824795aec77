package org.stationportal.reports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.stationportal.reports.Paper;

/** A small paper to download, made when it is asked for. */
final class PaperLink extends Anchor {

    PaperLink(String label, Supplier<Paper> paper) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    Paper made = paper.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(made.bytes()),
                            made.fileName(),
                            made.contentType(),
                            made.bytes().length);
                }),
                label);
        addClassName("sp-screen-only");
    }
}
