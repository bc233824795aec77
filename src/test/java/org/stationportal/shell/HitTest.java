package org.stationportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;

/** What is marked in a hit. */
@UseCase("UC-016")
class HitTest {

    @ParameterizedTest
    @CsvSource({
        "李建国 3301000001, 建国, 建国",
        "李建国 3301000001, 0001, 0001",
        "李建国, ljg, 李建国",
        "李建国, JG, 建国",
        "李建国, lijian, 李建",
        "李建国, li jian guo, 李建国",
        "0571-8765 4321, 057187654, 0571-8765 4",
        "东街 8 号, 东街8号, 东街 8 号",
        "ABC超市, abc超, ABC超",
        "𠮷野家李, 野家, 野家",
        "李建国, 王, ''",
        "李建国, %, ''",
        "'', 李, ''"
    })
    void whatIsMarked(String shown, String searched, String marked) {
        Hit hit = Hit.in(shown, searched);
        assertThat(shown.substring(hit.from(), hit.to())).isEqualTo(marked);
    }
}
