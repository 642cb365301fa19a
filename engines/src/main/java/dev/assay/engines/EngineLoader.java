package dev.assay.engines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/** Loads the classes of one engine from its own bytes. Beside them it sees the JDK and Jackson, and nothing of this build. */
final class EngineLoader extends ClassLoader {

    private static final String JACKSON = "com.fasterxml.jackson.";

    private final Map<String, byte[]> entries;

    EngineLoader(byte[] jar) throws IOException {
        super(ClassLoader.getPlatformClassLoader());
        this.entries = entries(jar);
    }

    private static Map<String, byte[]> entries(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(JACKSON)) {
            return ObjectMapper.class.getClassLoader().loadClass(name);
        }
        byte[] code = entries.get(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] resource = entries.get(name);
        return resource == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(resource);
    }
}
