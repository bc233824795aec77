package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.stationportal.base.ui.Shown;
import org.stationportal.plans.CompleteItem;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.SheetPreview;
import org.stationportal.plans.SheetProblem;

/** Many items done at once: fetch the sheet, fill it in, look it through, take it as a whole or not at all. */
class SheetDialog extends Dialog {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST = 100;

    private final PlanServices services;
    private final PlanSummary plan;
    private final Runnable done;
    private final Div preview = new Div();
    private final Button take = new Button(getTranslation("plans.sheet.take"), click -> take());
    private List<CompleteItem> items = List.of();

    SheetDialog(PlanServices services, PlanSummary plan, Runnable done) {
        this.services = services;
        this.plan = plan;
        this.done = done;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("plans.sheet"));
        setWidth("44rem");
        preview.addClassName("sp-stack");
        preview.getElement().setAttribute("aria-live", "polite");
        var body = new Div(new Paragraph(getTranslation("plans.sheet.explain")), template(), upload(), preview);
        body.addClassName("sp-stack");
        add(body);
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setEnabled(false);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), take);
    }

    private Anchor template() {
        var link = new Anchor("", getTranslation("plans.sheet.fetch", plan.left()));
        Locale language = getLocale();
        String name = plan.title().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".xlsx";
        link.setHref((DownloadHandler) event -> {
            event.setFileName(name);
            event.setContentType(XLSX);
            services.sheets().write(plan.id(), event.getOutputStream(), language);
        });
        link.setDownload(true);
        return link;
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> read(file.toPath())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.addFileRejectedListener(rejected -> Shown.refused(getTranslation("plans.sheet.rejected")));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("plans.sheet.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("plans.sheet.drop"))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** Shows what the file would do. */
    void read(Path file) {
        preview.removeAll();
        items = List.of();
        take.setEnabled(false);
        Shown.asNotice(this, () -> show(services.sheets().read(plan.id(), file)));
    }

    private void show(SheetPreview read) {
        if (read.isGood()) {
            items = read.items();
            take.setEnabled(true);
            preview.add(new Paragraph(getTranslation("plans.sheet.good", items.size())));
            return;
        }
        preview.add(
                new Paragraph(getTranslation("plans.sheet.bad", read.problems().size())));
        var list = new UnorderedList();
        read.problems().stream().limit(MOST).forEach(problem -> list.add(new ListItem(words(problem))));
        preview.add(list);
    }

    private String words(SheetProblem problem) {
        return getTranslation(
                "plans.sheet.row",
                problem.row(),
                problem.no(),
                getTranslation(problem.key(), problem.arguments().toArray()));
    }

    private void take() {
        boolean taken = Shown.asNotice(this, () -> {
            services.work().completeAll(items);
            Shown.done(getTranslation("plans.sheet.done", items.size()));
        });
        if (taken) {
            close();
            done.run();
        }
    }

    /** Meters are done by their replacement, and the doubts of a collection need more than a row. */
    static boolean suits(PlanSummary plan) {
        return plan.kind() != PlanKind.REPLACEMENT && plan.kind() != PlanKind.METER_LIST;
    }
}
