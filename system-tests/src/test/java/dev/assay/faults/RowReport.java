package dev.assay.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Gives a test the findings of its row to fill, and writes them to the page if that is asked for. */
final class RowReport implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(RowReport.class);

    /** The row that a test is about. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Of {
        Row value();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Findings.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return findings(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        if (!Boolean.getBoolean("assay.faults.write")) {
            return;
        }
        Findings findings = findings(context);
        String result = context.getExecutionException()
                .map(failure -> words(failure) + ". " + findings.figureWords())
                .orElseGet(findings::resultWords);
        FaultsPage.committed().put(findings.row(), findings.doneWords(), result);
    }

    private static String words(Throwable failure) {
        return failure instanceof TestAbortedException
                ? "left out: " + failure.getMessage()
                : "**not kept**: " + failure.getMessage();
    }

    private static Findings findings(ExtensionContext context) {
        Row row = context.getRequiredTestMethod().getAnnotation(Of.class).value();
        return context.getStore(NAMESPACE).computeIfAbsent(Findings.class, key -> new Findings(row), Findings.class);
    }
}
