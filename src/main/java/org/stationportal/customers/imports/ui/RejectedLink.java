package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportSummary;

/** The rejected rows to download; they are written as they are fetched. */
final class RejectedLink extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    RejectedLink(CustomerImports imports, ImportSummary summary) {
        super("", "");
        setText(getTranslation("customers.import.rejected.download", summary.bad()));
        Locale language = getLocale();
        String fileName = getTranslation("customers.import.rejected") + "-"
                + summary.fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "") + ".xlsx";
        setHref((DownloadHandler) event -> {
            event.setFileName(fileName);
            event.setContentType(XLSX);
            imports.rejectedRows(summary.id(), event.getOutputStream(), language);
        });
        setDownload(true);
    }
}
