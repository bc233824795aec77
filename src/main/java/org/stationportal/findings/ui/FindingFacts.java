package org.stationportal.findings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Facts;
import org.stationportal.deadlines.Subject;
import org.stationportal.findings.DemolitionLoss;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Particulars;
import org.stationportal.findings.RedLetterInvoice;

/** What was found, about what, by whom and against whom; with what its kind asks for. */
class FindingFacts extends Facts {

    FindingFacts(FindingServices services, FindingSummary finding) {
        services.kinds().particulars(finding.id()).ifPresent(this::particulars);
        services.thefts()
                .reportOf(finding.id())
                .ifPresent(report -> fact(
                        getTranslation("findings.theft.evidence"),
                        new Anchor(TheftView.path(report), getTranslation("findings.theft.toReport"))));
        fact(getTranslation(services.key(finding, "facts")), finding.facts());
        fact(getTranslation("findings.about"), about(services, finding.about()));
        fact(getTranslation(services.key(finding, "person")), finding.person().name());
        if (!finding.obligation().rewarding()) {
            fact(
                    getTranslation("findings.quantity"),
                    getTranslation("findings.quantity.households", finding.quantity()));
        }
        fact(getTranslation("findings.foundAt"), found(services, finding));
        fact(getTranslation(services.key(finding, "recordedBy")), finding.recordedBy());
    }

    /** What somebody dates by its day has no hour. */
    private String found(FindingServices services, FindingSummary finding) {
        var at = finding.foundAt().atZone(PortalTime.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? services.day(at.toLocalDate(), getLocale())
                : services.time().moment(finding.foundAt(), getLocale());
    }

    private static Component about(FindingServices services, Subject about) {
        return services.opens(about) ? new Anchor(about.path(), about.title()) : new Span(about.title());
    }

    private void particulars(Particulars of) {
        String kind = getTranslation("findings.kind." + of.kind());
        fact(getTranslation("findings.kind"), of.grave() ? kind + " · " + getTranslation("findings.grave") : kind);
        if (!of.kind().isReward()) {
            fact(getTranslation("findings.faultOn"), of.faultOn().toString());
        }
        of.invoice().ifPresent(this::invoice);
        of.loss().ifPresent(this::loss);
    }

    private void invoice(RedLetterInvoice invoice) {
        fact(getTranslation("findings.invoiceNumber"), invoice.number());
        fact(getTranslation("findings.period"), invoice.period().toString());
        fact(getTranslation("findings.wrongAmount"), invoice.wrongAmount().toPlainString());
        fact(getTranslation("findings.rightAmount"), invoice.rightAmount().toPlainString());
        fact(getTranslation("findings.cause"), invoice.cause());
    }

    private void loss(DemolitionLoss loss) {
        fact(getTranslation("findings.lostAmount"), loss.amount().toPlainString());
        fact(
                getTranslation("findings.reportedOn"),
                loss.reportedOn().map(LocalDate::toString).orElse("–"));
    }
}
