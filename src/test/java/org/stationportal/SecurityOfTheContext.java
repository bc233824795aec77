package org.stationportal;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Who is signed in is kept by a bean that each application context makes, while the holder is one for the process: with
 * several contexts in one test run, the holder has to be that of the context under test.
 */
class SecurityOfTheContext implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 0; // before the listeners of Spring Security
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        hold(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        hold(test);
    }

    private static void hold(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(strategy -> {
                        if (SecurityContextHolder.getContextHolderStrategy() != strategy) {
                            SecurityContextHolder.setContextHolderStrategy(strategy);
                        }
                    });
        }
    }
}
