package org.stationportal.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.ui.MonthParts;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reports.MonthPapers;
import org.stationportal.reports.Payroll;

/** The papers of a month, where the month is shown to somebody who may take them. */
@org.springframework.stereotype.Component
class MonthPaperLinks implements MonthParts {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final MonthPapers papers;
    private final Payroll payroll;
    private final Months months;
    private final CurrentUser currentUser;

    MonthPaperLinks(MonthPapers papers, Payroll payroll, Months months, CurrentUser currentUser) {
        this.papers = papers;
        this.payroll = payroll;
        this.months = months;
        this.currentUser = currentUser;
    }

    @Override
    public List<Component> of(YearMonth month, Optional<EmployeeId> person) {
        if (person.isPresent()) {
            EmployeeId id = person.get();
            return List.of(
                    workbook(month, (out, progress) -> papers.workbook(month, id, out, progress)),
                    pdf(month, (out, progress) -> papers.pdf(month, id, out, progress)));
        }
        if (!papers.mayTakeAll()) {
            return List.of();
        }
        var links = new ArrayList<Component>();
        links.add(workbook(month, (out, progress) -> papers.workbook(month, out, progress)));
        links.add(pdf(month, (out, progress) -> papers.pdf(month, out, progress)));
        var self = currentUser.get();
        if ((self.holds(Post.STATION_HEAD) || self.holds(Post.DEPUTY_HEAD))
                && months.of(month).state().isSealed()) {
            links.add(new PaperLink(I18NProvider.translate("reports.payroll"), () -> payroll.csv(month)));
        }
        return links;
    }

    private static FileLink workbook(YearMonth month, FileLink.Content content) {
        return new FileLink(I18NProvider.translate("reports.workbook"), fileName(month, ".xlsx"), XLSX, content);
    }

    private static FileLink pdf(YearMonth month, FileLink.Content content) {
        return new FileLink(I18NProvider.translate("reports.pdf"), fileName(month, ".pdf"), PDF, content);
    }

    private static String fileName(YearMonth month, String ending) {
        return I18NProvider.translate(Texts.CHINESE, "reports.export.file", month.toString()) + ending;
    }
}
