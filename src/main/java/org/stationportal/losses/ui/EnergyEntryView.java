package org.stationportal.losses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.time.YearMonth;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;

/** UC-021: the energies of a month, typed area by area or from a sheet. */
@Route(EnergyEntryView.ROUTE)
@RolesAllowed({"LINE_LOSS_SPECIALIST", "OPERATIONS_SPECIALIST", "ADMINISTRATOR"})
@StyleSheet("context://css/losses.css")
class EnergyEntryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "losses/entry";
    private static final int LARGEST = 10_000_000;

    private final LossServices services;
    private YearMonth month = YearMonth.of(2000, 1);

    EnergyEntryView(LossServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = LossMonthParameter.of(event).orElseGet(services.losses()::latestMonth);
        removeAll();
        var header = new PageHeader(getTranslation("losses.entry") + " · " + Dates.month(month, getLocale()));
        header.addActions(new Anchor("losses?month=" + month, getTranslation("losses.back")));
        var sheets = new TabSheet();
        sheets.setWidthFull();
        sheets.add(getTranslation("losses.entry"), new TypedEnergies(services, month));
        sheets.add(getTranslation("losses.import"), upload());
        add(header, new MonthChooser(month, services.thisMonth(), EnergyEntryView::open), sheets);
    }

    private Component upload() {
        var review = new EnergyReview(
                services, () -> UI.getCurrent().navigate(LossesView.ROUTE, LossMonthParameter.of(month)));
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> received(file, review)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.addFileRejectedListener(rejected -> Shown.refused(getTranslation("losses.import.rejected")));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("losses.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("losses.import.drop"))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        var all = new Div(new Paragraph(getTranslation("losses.import.hint")), upload, review);
        all.addClassName("sp-stack");
        return all;
    }

    void received(File file, EnergyReview review) {
        Shown.asNotice(this, () -> {
            try {
                review.show(services.energies().preview(month, file.toPath()));
            } finally {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            }
        });
    }

    private static void open(YearMonth chosen) {
        UI.getCurrent().navigate(ROUTE, LossMonthParameter.of(chosen));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("losses.entry") + " · " + getTranslation("base.portal");
    }
}
