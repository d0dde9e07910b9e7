export default import('../../../engine/modules.js');
