package org.stationportal.plans;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.TestFiles;
import org.stationportal.base.PortalTime;
import org.stationportal.findings.DemolitionLoss;
import org.stationportal.findings.FindingAnswers;
import org.stationportal.findings.FindingId;
import org.stationportal.findings.FindingKind;
import org.stationportal.findings.FindingKinds;
import org.stationportal.findings.RecordKind;
import org.stationportal.findings.RedLetterInvoice;
import org.stationportal.findings.ReportTheft;
import org.stationportal.findings.SubjectKind;
import org.stationportal.findings.TheftId;
import org.stationportal.findings.Thefts;
import org.stationportal.plans.TwoMonthsTime.Act;

/** What people find, answer and decide in the two months; a finding has a name by which the script speaks of it. */
@Component
@Profile("test")
class TwoMonthsFindings {

    private final FindingKinds kinds;
    private final FindingAnswers answers;
    private final Thefts thefts;
    private final Attachments attachments;
    private final TwoMonthsTown town;
    private final Clock clock;
    private final Map<String, FindingId> named = new HashMap<>();
    private final Map<String, TheftId> reported = new HashMap<>();

    TwoMonthsFindings(
            FindingKinds kinds,
            FindingAnswers answers,
            Thefts thefts,
            Attachments attachments,
            TwoMonthsTown town,
            Clock clock) {
        this.kinds = kinds;
        this.answers = answers;
        this.thefts = thefts;
        this.attachments = attachments;
        this.town = town;
        this.clock = clock;
    }

    /** Records a fault of yesterday about a household or factory against the person, counting so many households. */
    Act finds(String name, FindingKind kind, String customer, String person, int households) {
        return me -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
            named.put(
                    name,
                    kinds.record(new RecordKind(
                            kind,
                            SubjectKind.CUSTOMER,
                            town.account(customer),
                            Optional.of(town.no(person)),
                            households,
                            today.minusDays(1),
                            today,
                            "现场核对与系统不符",
                            false,
                            kind == FindingKind.RED_LETTER_INVOICE ? Optional.of(invoice(today)) : Optional.empty(),
                            kind == FindingKind.DEMOLITION_LOSS ? Optional.of(loss()) : Optional.empty())));
        };
    }

    Act accepts(String name) {
        return me -> answers.accept(get(name), "");
    }

    Act objects(String name) {
        return me -> answers.object(get(name), "当日已上门，情况不符");
    }

    Act showsCorrection(String name) {
        return me -> answers.showCorrection(get(name), "已更正并通知客户");
    }

    Act confirmsCorrection(String name) {
        return me -> answers.decideCorrection(get(name), true, "已复核");
    }

    /** The objection does not hold: the person has the time to correct once more. */
    Act upholds(String name) {
        return me -> answers.decide(get(name), true, "照片显示未到现场");
    }

    /** The objection holds, and nothing is held against the person. */
    Act drops(String name) {
        return me -> answers.decide(get(name), false, "异议成立");
    }

    /** Reports a theft that he found today at the customer's, with a paper that shows it. */
    Act reportsTheft(String name, String customer) {
        return me -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
            TheftId theft = thefts.report(
                    new ReportTheft(SubjectKind.CUSTOMER, town.account(customer), me, today, "绕越计量装置用电，已拍照取证"));
            var owner = new Owner(Thefts.SUBJECT_TYPE, String.valueOf(theft.value()));
            attachments.add(owner, "现场检查记录.pdf", new ByteArrayInputStream(TestFiles.PDF));
            reported.put(name, theft);
        };
    }

    Act verifiesTheft(String name) {
        return me -> thefts.verify(Objects.requireNonNull(reported.get(name)), "已现场核实");
    }

    Act refusesTheft(String name) {
        return me -> thefts.refuse(Objects.requireNonNull(reported.get(name)), "接线正常");
    }

    private FindingId get(String name) {
        return Objects.requireNonNull(named.get(name));
    }

    private static RedLetterInvoice invoice(LocalDate today) {
        return new RedLetterInvoice(
                "26" + today.getDayOfYear(),
                YearMonth.from(today),
                new BigDecimal("540.00"),
                new BigDecimal("450.00"),
                "倍率录入错误");
    }

    private static DemolitionLoss loss() {
        return new DemolitionLoss(new BigDecimal("860.00"), Optional.empty());
    }
}
