package org.stationportal.findings;

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

    Optional<FindingKind> kind(FindingId finding) {
        return jdbc.sql("select kind from finding_particulars where finding_id = :finding")
                .param("finding", finding.value())
                .query((rs, i) -> FindingKind.valueOf(rs.getString("kind")))
                .optional();
    }
}
