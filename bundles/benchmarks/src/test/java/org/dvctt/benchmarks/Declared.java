/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A component as its bundle declares it.
 *
 * @param implementation class name
 * @param provided names of the services that it offers
 * @param deactivate method to call at the end, or empty
 */
record Declared(
    String implementation,
    List<String> provided,
    Map<String, String> properties,
    String deactivate) {

  /** The components of the bundle that holds the class. */
  static List<Declared> in(Class<?> bundle) {
    String jar = bundle.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<Declared> all = new ArrayList<>();
    try (JarFile file = new JarFile(jar)) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().matches("OSGI-INF/[^/]+\\.xml")) {
          try (InputStream xml = file.getInputStream(entry)) {
            all.add(read(xml));
          }
        }
      }
      return all;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("components of " + jar, e);
    }
  }

  private static Declared read(InputStream xml)
      throws IOException, SAXException, ParserConfigurationException {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    Element component = document.getDocumentElement();
    Map<String, String> properties = new HashMap<>();
    elements(document, "property")
        .forEach(e -> properties.put(e.getAttribute("name"), e.getAttribute("value")));
    return new Declared(
        elements(document, "implementation").get(0).getAttribute("class"),
        elements(document, "provide").stream().map(e -> e.getAttribute("interface")).toList(),
        properties,
        component.getAttribute("deactivate"));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
