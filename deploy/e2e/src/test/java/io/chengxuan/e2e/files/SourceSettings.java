package io.chengxuan.e2e.files;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a module's own sources declare: components of records that carry {@code @ConfigurationProperties}, and
 * placeholders in annotations. Names are as in Spring, {@code *} stands for the key of a map.
 */
final class SourceSettings extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9.-]+)");

    private final Set<String> names = new HashSet<>();
    private final Map<String, ClassTree> records = new HashMap<>();

    private SourceSettings() {}

    static Set<String> of(String module) {
        var scanner = new SourceSettings();
        for (CompilationUnitTree unit : parsed(Repository.files(module + "/src/main/java", ".java"))) {
            scanner.records.clear();
            unit.accept(new Nested(scanner.records), null);
            scanner.scan(unit, null);
        }
        return scanner.names;
    }

    private static Iterable<? extends CompilationUnitTree> parsed(List<String> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var sources = manager.getJavaFileObjectsFromPaths(files.stream().map(Repository::path).toList());
        try {
            return ((JavacTask) compiler.getTask(null, manager, null, null, null, sources)).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals("ConfigurationProperties")) {
                annotation.accept(new Literals(prefix -> addComponents(prefix, type)), null);
            }
        }
        return super.visitClass(type, nothing);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
        annotation.accept(
            new Literals(text ->
                PLACEHOLDER.matcher(text)
                    .results()
                    .forEach(found -> names.add(found.group(1)))
            ),
            null
        );
        return super.visitAnnotation(annotation, nothing);
    }

    private void addComponents(String prefix, ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                add(prefix + "." + dashed(field.getName().toString()), field.getType());
            }
        }
    }

    private void add(String name, Tree type) {
        if (type instanceof ParameterizedTypeTree generic && generic.getType().toString().equals("Map")) {
            add(name + ".*", generic.getTypeArguments().getLast());
        } else if (records.get(type.toString()) instanceof ClassTree nested) {
            addComponents(name, nested);
        } else {
            names.add(name);
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static final class Nested extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Map<String, ClassTree> found;

        Nested(Map<String, ClassTree> found) {
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            found.put(type.getSimpleName().toString(), type);
            return super.visitClass(type, nothing);
        }
    }

    private static final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final java.util.function.Consumer<String> use;

        Literals(java.util.function.Consumer<String> use) {
            this.use = use;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                use.accept(text);
            }
            return null;
        }
    }
}
