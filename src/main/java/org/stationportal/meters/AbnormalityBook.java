package org.stationportal.meters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.MeterId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** Writes and reads what is wrong with meters. */
@Component
class AbnormalityBook {

    private final JdbcClient jdbc;

    AbnormalityBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AbnormalityId> of(String submission) {
        return jdbc.sql("select id from meter_abnormality where submission = :submission")
                .param("submission", submission)
                .query(Long.class)
                .optional()
                .map(AbnormalityId::new);
    }

    /** Of two who report the same at once one is told that it is known. */
    AbnormalityId insert(ReportAbnormality report, SignedIn by, Instant now) {
        try {
            jdbc.sql("""
                    insert into meter_abnormality (submission, meter_id, kind, found_at, remark, reported_by, reported_by_name, recorded_at)
                    values (:submission, :meter, :kind, :found, :remark, :by, :name, :now)""")
                    .param("submission", report.submission().toString())
                    .param("meter", report.meter().value())
                    .param("kind", report.kind().name())
                    .param("found", SqlTime.param(report.foundAt()))
                    .param("remark", report.remark())
                    .param("by", by.employee().map(EmployeeId::value).orElse(null))
                    .param("name", by.name())
                    .param("now", SqlTime.param(now))
                    .update();
        } catch (DuplicateKeyException known) {
            throw RuleViolation.at("kind", "meters.error.known");
        }
        return new AbnormalityId(
                jdbc.sql("select last_insert_id()").query(Long.class).single());
    }

    /** Those that are open first, then the latest. */
    List<Abnormality> of(MeterId meter) {
        return jdbc.sql("select * from meter_abnormality where meter_id = :meter"
                        + " order by ended_at is not null, found_at desc, id desc")
                .param("meter", meter.value())
                .query((rs, i) -> abnormality(rs))
                .list();
    }

    boolean isOpen(MeterId meter, AbnormalityKind kind) {
        return of(meter).stream()
                .anyMatch(each -> each.kind() == kind && each.ending().isEmpty());
    }

    /** The meter that the abnormality is about. */
    Optional<MeterId> meter(AbnormalityId id) {
        return jdbc.sql("select meter_id from meter_abnormality where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(MeterId::new);
    }

    /** False when it had ended already. */
    boolean end(AbnormalityId id, Instant at, String by, String words) {
        return end(" id = :id", id.value(), at, by, words) > 0;
    }

    /** Whatever is wrong with the meter goes with it. */
    void endAll(MeterId meter, Instant at, String by, String words) {
        end(" meter_id = :id", meter.value(), at, by, words);
    }

    private int end(String which, long id, Instant at, String by, String words) {
        return jdbc.sql("update meter_abnormality set ended_at = greatest(:at, found_at), ended_by_name = :by,"
                        + " ended_words = :words where ended_at is null and" + which)
                .param("at", SqlTime.param(at))
                .param("by", by)
                .param("words", words)
                .param("id", id)
                .update();
    }

    private static Abnormality abnormality(ResultSet rs) throws SQLException {
        Optional<Instant> endedAt = SqlTime.optionalInstant(rs, "ended_at");
        String by = rs.getString("ended_by_name");
        String words = rs.getString("ended_words");
        return new Abnormality(
                new AbnormalityId(rs.getLong("id")),
                AbnormalityKind.valueOf(rs.getString("kind")),
                SqlTime.instant(rs, "found_at"),
                rs.getString("remark"),
                rs.getString("reported_by_name"),
                endedAt.map(at -> new Abnormality.Ending(at, by, words)));
    }
}
