package org.stationportal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * Draws the modules into docs/modules. Not among the tests of ./check, because it writes into the sources: run it with
 * {@code mvn test -Dtest=ModuleDocumentation} when the lines between the modules have changed.
 */
class ModuleDocumentation {

    @Test
    void drawTheModules() {
        new Documenter(
                        ApplicationModules.of(Portal.class),
                        Documenter.Options.defaults().withOutputFolder("docs/modules"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }
}
