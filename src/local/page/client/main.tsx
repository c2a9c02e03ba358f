import { render } from 'preact';
import { App } from './app';
import './univer-styles.css';
import './page.css';

const page = document.getElementById('halaman');
const key = document.querySelector<HTMLMetaElement>('meta[name="kunci"]')?.content ?? '';
if (page) {
  page.replaceChildren();
  render(<App pageKey={key} />, page);
}
