package org.entente.reliability;

import java.lang.reflect.Method;
import java.util.Arrays;

/** Which tests there are, for pages that name some. */
public final class TestMethods {
  private TestMethods() {}

  /**
   * Whether a class, or one that it extends, has a method.
   *
   * @param type the class's name below {@code org.entente}
   */
  public static boolean exist(String type, String method) {
    try {
      for (Class<?> at = Class.forName("org.entente." + type);
          at != null;
          at = at.getSuperclass()) {
        if (Arrays.stream(at.getDeclaredMethods()).map(Method::getName).anyMatch(method::equals)) {
          return true;
        }
      }
      return false;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
