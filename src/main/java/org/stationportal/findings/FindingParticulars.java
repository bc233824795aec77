package org.stationportal.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kind of a finding that somebody recorded, and what the kind asks for: rows that are only added. */
@Component
class FindingParticulars {

    private final JdbcClient jdbc;

    FindingParticulars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FindingId finding, RecordKind command) {
        Optional<RedLetterInvoice> invoice = command.invoice();
        Optional<DemolitionLoss> loss = command.loss();
        jdbc.sql("insert into finding_particulars (finding_id, kind, fault_on, grave, invoice_no, period,"
                        + " wrong_amount, right_amount, cause, lost_amount, reported_on) values (:finding, :kind,"
                        + " :fault, :grave, :invoice, :period, :wrong, :right, :cause, :lost, :reported)")
                .param("finding", finding.value())
                .param("kind", command.kind().name())
                .param("fault", command.faultOn())
                .param("grave", command.grave())
                .param("invoice", invoice.map(RedLetterInvoice::number).orElse(null))
                .param("period", invoice.map(i -> i.period().toString()).orElse(null))
                .param("wrong", invoice.map(RedLetterInvoice::wrongAmount).orElse(null))
                .param("right", invoice.map(RedLetterInvoice::rightAmount).orElse(null))
                .param("cause", invoice.map(RedLetterInvoice::cause).orElse(null))
                .param("lost", loss.map(DemolitionLoss::amount).orElse(null))
                .param("reported", loss.flatMap(DemolitionLoss::reportedOn).orElse(null))
                .update();
    }

    /** Of a reward, that nothing more is asked for than the day. */
    void add(FindingId finding, FindingKind kind, LocalDate on) {
        jdbc.sql("insert into finding_particulars (finding_id, kind, fault_on, grave)"
                        + " values (:finding, :kind, :on, false)")
                .param("finding", finding.value())
                .param("kind", kind.name())
                .param("on", on)
                .update();
    }

    /** Whether the person himself says that he has corrected it: of what people recorded, unless it is a reward. */
    boolean isCorrectedByThePerson(FindingId finding) {
        return of(finding).filter(of -> !of.kind().isReward()).isPresent();
    }

    Optional<Particulars> of(FindingId finding) {
        return jdbc.sql("select * from finding_particulars where finding_id = :finding")
                .param("finding", finding.value())
                .query((rs, i) -> read(rs))
                .optional();
    }

    private static Particulars read(ResultSet rs) throws SQLException {
        var kind = FindingKind.valueOf(rs.getString("kind"));
        return new Particulars(
                kind,
                rs.getObject("fault_on", LocalDate.class),
                rs.getBoolean("grave"),
                kind == FindingKind.RED_LETTER_INVOICE
                        ? Optional.of(new RedLetterInvoice(
                                rs.getString("invoice_no"),
                                YearMonth.parse(rs.getString("period")),
                                rs.getBigDecimal("wrong_amount"),
                                rs.getBigDecimal("right_amount"),
                                rs.getString("cause")))
                        : Optional.empty(),
                kind == FindingKind.DEMOLITION_LOSS
                        ? Optional.of(new DemolitionLoss(
                                rs.getBigDecimal("lost_amount"),
                                Optional.ofNullable(rs.getObject("reported_on", LocalDate.class))))
                        : Optional.empty());
    }
}
