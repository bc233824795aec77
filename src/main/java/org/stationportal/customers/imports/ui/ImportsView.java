package org.stationportal.customers.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.stationportal.base.Page;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportId;
import org.stationportal.customers.imports.ImportSummary;

/** Which file shall be imported? Below it what was imported before, by whom and with which result (UC-015). */
@Route("customers/import")
@Menu(title = "customers.import.menu", order = 88, icon = "vaadin:upload-alt")
@RolesAllowed({"COUNTER_CLERK", "BUSINESS_TEAM_LEADER", "ADMINISTRATOR"})
@StyleSheet("context://css/imports.css")
class ImportsView extends Main implements HasDynamicTitle {

    private static final int SHOWN = 50;

    private final CustomerImports imports;
    private final Clock clock;
    private final Div past = new Div();

    ImportsView(CustomerImports imports, @Value("${portal.import.file:50MB}") DataSize largest, Clock clock) {
        this.imports = imports;
        this.clock = clock;
        addClassName("sp-page");
        past.addClassName("sp-card-body");
        var title = new H2(getTranslation("customers.import.past"));
        title.addClassName("sp-section-title");
        var card = new Section(title, past);
        card.addClassNames("sp-card", "sp-list", "import-past");
        add(
                new PageHeader(getTranslation("customers.import.title"), getTranslation("customers.import.hint")),
                upload(largest),
                card);
        Refreshing.keep(this, this::show);
    }

    private Upload upload(DataSize largest) {
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> received(metadata.fileName(), file)));
        upload.addClassName("import-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(largest.toBytes()));
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.addFileRejectedListener(rejected -> Shown.refused(
                getTranslation("customers.import.upload.rejected", String.valueOf(largest.toMegabytes()))));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("customers.import.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("customers.import.upload.drop"))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void received(String fileName, File file) {
        Shown.asNotice(this, () -> {
            try (InputStream content = new FileInputStream(file)) {
                ImportId id = imports.upload(fileName, content);
                UI.getCurrent().navigate("customers/import/" + id.value());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } finally {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            }
        });
    }

    private void show() {
        Page<ImportSummary> page = imports.list(0, SHOWN);
        past.removeAll();
        page.rows().forEach(each -> past.add(row(each)));
        if (page.rows().isEmpty()) {
            past.add(new EmptyState(getTranslation("customers.import.past.none")));
        }
    }

    private Div row(ImportSummary each) {
        var words = new ImportWords(this::getTranslation);
        var name = new Anchor("customers/import/" + each.id().value(), each.fileName());
        var meta = new Span(each.madeBy() + " · " + Dates.moment(each.madeAt(), clock.instant(), getLocale()));
        meta.addClassName("sp-row-meta");
        var main = new Div(name, new Div(meta));
        main.addClassName("sp-row-main");
        var result = new Span(words.result(each));
        result.addClassName("sp-row-when");
        var row = new Div(new StateBadge(words.tone(each), words.state(each)), main, result);
        row.addClassName("sp-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.import.menu") + " · " + getTranslation("base.portal");
    }
}
