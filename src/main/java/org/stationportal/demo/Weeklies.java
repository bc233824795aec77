package org.stationportal.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.summaries.Submissions;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryText;
import org.stationportal.summaries.SummaryWriting;
import org.stationportal.summaries.Week;

/** The weekly summaries of September: submitted on Fridays, the specialist's commented on by the head. */
@Component
@Profile("demo")
class Weeklies {

    private static final List<LocalDate> FRIDAYS =
            List.of(LocalDate.of(2026, 9, 11), LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 25));
    private static final String HEAD = "9001";

    private static final List<Author> AUTHORS = List.of(
            new Author("6001", "完成本周检查与抽查,核对专变计量装置", "个别台区户表对应关系不清", "继续抽查,跟踪整改"),
            new Author("6002", "核对高损、负损台区,完成抄表质量抽查", "两个台区采集终端时有离线", "复查上周异常台区"),
            new Author("7001", "班组报装、表计故障按期办理", "", "督促临近到期的报装"),
            new Author("8001", "抄表与电价收集按计划完成", "外来租户核实困难", "汇总超期表计清单"));

    private final Script script;
    private final SummaryWriting writing;
    private final Submissions submissions;
    private final ActAs actAs;

    Weeklies(Script script, SummaryWriting writing, Submissions submissions, ActAs actAs) {
        this.script = script;
        this.writing = writing;
        this.submissions = submissions;
        this.actAs = actAs;
    }

    void write() {
        FRIDAYS.forEach(friday -> at(friday, LocalTime.of(16, 20), () -> {
            AUTHORS.stream().skip(1).forEach(author -> submit(author, friday));
            SummaryId specialists = submit(AUTHORS.getFirst(), friday);
            at(
                    friday.plusDays(3),
                    LocalTime.of(9, 30),
                    () -> actAs.run(HEAD, () -> submissions.comment(specialists, "问题台区请写明整改时间")));
        }));
    }

    private SummaryId submit(Author author, LocalDate friday) {
        return actAs.get(author.employeeNo(), () -> {
            SummaryId id = writing.open(Week.of(friday));
            writing.fill(id);
            writing.write(id, SummaryText.WORK, author.work());
            writing.write(id, SummaryText.PROBLEMS, author.problems());
            writing.write(id, SummaryText.NEXT_WEEK, author.nextWeek());
            submissions.submit(id);
            return id;
        });
    }

    private void at(LocalDate day, LocalTime time, Runnable piece) {
        script.at(day.atTime(time).atZone(PortalTime.ZONE).toInstant(), piece);
    }

    private record Author(String employeeNo, String work, String problems, String nextWeek) {}
}
