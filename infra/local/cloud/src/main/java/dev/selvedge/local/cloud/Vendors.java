package dev.selvedge.local.cloud;

import java.net.URI;
import java.util.Map;

/// The world outside of AWS that a connection talks to: how the functions reach it, and where a person sees it.
///
/// @param settings for the functions' environment: addresses and ids
/// @param secrets what Secrets Manager holds, value by name in the topology
/// @param pages the vendors' own pages, by what to call them
record Vendors(Map<String, String> settings, Map<String, String> secrets, Map<String, URI> pages) {}
